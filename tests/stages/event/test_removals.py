"""What a removal is by those who are removed, and fights in which foes are driven off."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The UN backed the removal of Turkish troops from the north.", "RETREAT"),
        ("Iraq demanded the removal of the Iranian forces from the oil field.", "RETREAT"),
        ("Kosovo's parliament voted for the removal of the judge.", "SANCTION"),
        ("The removal of migrants from the camp began on Monday.", "COERCE"),
        ("Syrian troops pushed the rebels out of three villages.", "ASSAULT"),
        ("Malian soldiers expelled the jihadists from Kidal.", "ASSAULT"),
        ("Ukraine's army forced Russian troops out of the town.", "ASSAULT"),
        ("Algeria pushed dozens of migrants out across the border with Niger.", "COERCE"),
        ("Police pushed the protesters out of the square in Tunis.", "COERCE"),
        ("Kenya expelled three Ugandan officers.", "SANCTION"),
        ("The council in Lima removed the general from his post.", "SANCTION"),
        ("Deputies removed Omar Said as speaker.", "SANCTION"),
        ("Police removed the squatters from the post office in Leeds.", "COERCE"),
        ("Police removed the protesters from the parliament in Tbilisi.", "COERCE"),
    ],
)
def test_who_is_removed_tells_what_it_is(sides_in, text, kind):
    """Troops leave, judges lose their office, foes are fought, and other people are deported."""
    told = sides_in(text).keys()
    assert kind in told
    assert not told & ({"ASSAULT", "COERCE", "RETREAT", "SANCTION"} - {kind})


def test_troops_are_asked_to_leave(sides_in):
    """Who demands the removal of somebody's troops asks these."""
    told = sides_in("Iraq demanded the removal of the Iranian forces from the oil field.")
    assert told["REQUEST"] == (["Iraq"], ["the Iranian forces"])
