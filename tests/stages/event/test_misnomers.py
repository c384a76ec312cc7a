"""Words that tell a deed elsewhere, and none with what stands beside them."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iraqi officials have not released the victims' names.", "RETREAT"),
        ("The Tongan navy released pictures of the trawler.", "RETREAT"),
        ("Tokyo released treated water from Fukushima.", "CONCEDE"),
        ("Mayor Obi was released from hospital in Lagos.", "RETREAT"),
        ("The jury in Oslo failed to return a verdict.", "CONCEDE"),
        ("Mayor Judge has more name recognition than Senator Nkosi.", "SUPPORT"),
        ("Officials of the Irish ministry searched their own files for the word.", "COERCE"),
        ("Uganda has deployed health workers to the border with Congo.", "MOBILIZE"),
        ("Dozens of deputies signed a letter to the Hungarian president.", "SUPPORT"),
        ("The presidents examined the economic problems of Mali.", "ACCUSE"),
        ("Hitachi is paying $27 a share for the Welsh firm.", "AID"),
        ("The Zambian campaign paid $90,000 in rent to the president's hotel.", "AID"),
        ("The minister suggested that the Fed was slow.", "REQUEST"),
        ("Mr Carter has suggested that Israel is in danger of isolation.", "REQUEST"),
        ("Mrs May suggested that Britain would leave the single market.", "REQUEST"),
        ("We examine the performance of the United Nations in Mali.", "ACCUSE"),
        ("Mr Sand spoke with an elder statesman's self-assurance.", "AGREE"),
        ("The minister shot himself in his office in Minsk.", "ASSAULT"),
        ("The prisoner hanged himself in a cell in Lima.", "ASSAULT"),
        ("Firefighters mopped up after dousing a fire at the ministry in Accra.", "ASSAULT"),
        ("Greek soldiers fought the wildfire near Evia for a week.", "ASSAULT"),
        ("Troops attacked the flames with sand.", "ASSAULT"),
        ("A bribery probe has threatened to topple the government in Lima.", "ASSAULT"),
        ("The scandal, which threatened to bring down the Thai cabinet, began in May.", "THREATEN"),
        ("Kyiv is ready to strike back, the minister said.", "AGREE"),
        ("Hanoi is ready to defend its waters, the admiral warned.", "AGREE"),
        ("The mayor's appeal among young voters in Accra has grown.", "REQUEST"),
        ("The Greek party has lost its appeal.", "REQUEST"),
        ("Residents of Hokkaido ran to seek shelter when the sirens went.", "REQUEST"),
        ("Senator Ruiz held a rally in Lima on Sunday.", "PROTEST"),
        ("Mrs Obi opened a rally in Lagos by thanking the nurses.", "PROTEST"),
        ("Senator Ruiz suspended his campaign in March.", "SANCTION"),
        ("The premier gave the files to Investigating Judge Ana Ruiz.", "ACCUSE"),
        ("The decision threatens to split the Slovak government.", "THREATEN"),
        ("The Pope's visit promises to bring crowds to Malta.", "AGREE"),
        ("Germany issued a travel warning for Turkey.", "THREATEN"),
        ("Britain issued a travel warning for Kenya.", "THREATEN"),
        ("Canada issued a travel warning to its citizens in Haiti.", "THREATEN"),
        ("Australia issued a new travel warning on Monday over bombings in Bali.", "THREATEN"),
        ("Norway issued a health warning about the water.", "THREATEN"),
        ('"What would Slovakia do then?" the Polish envoy asked in the video.', "REQUEST"),
        ('"Why was the port shut?" the Maltese deputy demanded.', "REQUEST"),
        ("The premier recognised the national holiday with a speech.", "SUPPORT"),
        ('"Did Malta pay the rebels?" a Sicilian deputy asked in parliament.', "REQUEST"),
    ],
)
def test_words_that_tell_no_deed(sides_in, text, kind):
    """A list is released to nobody, a verdict returned by a jury, and rent helps nobody."""
    assert kind not in sides_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iraqi rebels have released the two nurses.", "RETREAT"),
        ("Chad returned the fishing boats to Niger.", "CONCEDE"),
        ("Norway's recognition of Kosovo angered Serbia.", "SUPPORT"),
        ("Police doused the protesters in Tunis with water.", "ASSAULT"),
        ("Rebels attacked the fire station in Goma.", "ASSAULT"),
        ("The rebels threatened to topple the government in Lima.", "THREATEN"),
        ("Iran said it was ready to resume talks with Riyadh.", "AGREE"),
        ("Police searched the offices of Golos in Moscow.", "COERCE"),
        ("Uganda deployed soldiers to the border with Congo.", "MOBILIZE"),
        ("Peru and Chile signed a treaty in Lima.", "SUPPORT"),
        ("Kuwait paid $40 million to flood victims in Pakistan.", "AID"),
        ("The guard shot the prisoner himself.", "ASSAULT"),
        ("Iran issued a warning to Bahrain.", "THREATEN"),
        ("China issued a stern warning to Taiwan.", "THREATEN"),
        ("The rebels issued a warning to the French.", "THREATEN"),
        ("A bomber blew himself up at a checkpoint in Mosul.", "ASSAULT"),
        ("The gunman killed himself and four guards in Goma.", "ASSAULT"),
        ("France suspended its aid to Mali.", "SANCTION"),
        ("Norway suggested that Mali hold a vote in May.", "REQUEST"),
        ("The UN suggested that Kenya should send more troops.", "REQUEST"),
        ("NATO has to guard the bridge, insisted Kosovo's premier.", "REQUEST"),
        ("France insists that Iran must open the site.", "REQUEST"),
        ("The opposition leader held a rally against the Ugandan president.", "PROTEST"),
        ("Thousands held a rally in Lima against the fuel tax.", "PROTEST"),
        ("Thousands of Sudanese sought shelter in Chad after the raid.", "REQUEST"),
        ("The UN's appeal for $40 million went unheard.", "REQUEST"),
        ("The bishop made a personal appeal to the rebels to free the nuns.", "REQUEST"),
        ("Judges are investigating the mayor of Turin.", "ACCUSE"),
        ("The ruling coalition in Nepal threatens to dissolve parliament.", "THREATEN"),
        ("The junta promises to free the Guinean opposition leader.", "AGREE"),
        ("A Sudanese lawyer asked the court to free the editor.", "REQUEST"),
    ],
)
def test_deeds_that_stay(sides_in, text, kind):
    """Prisoners are released, boats returned, and victims paid for."""
    assert kind in sides_in(text)
