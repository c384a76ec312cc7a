"""What is done with weights once they are learned: means of several, and fewer of them."""

import importlib
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch, which the package never imports")
pytest.importorskip("onnx", reason="training needs onnx, which the package never imports")
TRAINING = Path(__file__).parent.parent.parent / "training"


@pytest.fixture
def module(monkeypatch):
    """Return what imports a module of training/ by its name."""
    monkeypatch.syspath_prepend(TRAINING)
    return importlib.import_module


def test_the_mean_of_weights(module):
    """Rule: the parts of an average are scaled to one; what is the same stays the same."""
    average = module("average").average
    states = [{"a": torch.full((2,), x), "b": torch.ones(1, dtype=torch.int64)} for x in (1.0, 4.0)]

    assert [3.0, 3.0] == average(states, [2.0, 4.0])["a"].tolist()
    assert [1] == average(states, [1.0, 1.0])["b"].tolist()


def test_weights_of_different_networks_have_no_mean(module):
    """Rule: what differs in its weights is named, not averaged."""
    with pytest.raises(ValueError, match="differ in their weights"):
        module("average").average([{"a": torch.ones(1)}, {}], [1.0, 1.0])


def test_inner_numbers_that_others_make_up_for_are_taken_away(module):
    """Rule: what is left of a layer says the same where a number is the sum of two others."""
    torch.manual_seed(1)
    inner = torch.randn(200, 7, dtype=torch.double)
    inner[:, 3] = inner[:, 0] + inner[:, 5]
    inner[:, 6] = 1.0  # that which the bias is read by
    weight = torch.randn(4, 7)

    stay, fitted = module("narrowed").kept(weight, inner.T @ inner, 5)
    read = inner[:, [*stay.tolist(), 6]] @ fitted.double().T

    assert 2 == len({0, 3, 5} & set(stay.tolist()))
    assert torch.allclose(read, inner @ weight.double().T, atol=2e-3)


def test_no_more_inner_numbers_stay_than_there_are(module):
    """Rule: who asks for more than a layer has is told how many it has."""
    with pytest.raises(SystemExit, match="8 inner numbers: not between 1 and the 6 there are"):
        module("narrowed").kept(torch.ones(4, 7), torch.eye(7, dtype=torch.double), 8)


@pytest.mark.parametrize("labels", [1, 3])
def test_numbers_of_pairs_that_others_make_up_for_are_taken_away(module, labels):
    """Rule: scores of pairs stay where a number of either side is the sum of two others."""
    torch.manual_seed(1)
    left, right = (torch.randn(300, 7, dtype=torch.double) for _ in range(2))
    left[:, 4], right[:, 2] = left[:, 1] + left[:, 3], right[:, 0] - right[:, 5]
    left[:, 6] = right[:, 6] = 1.0  # the constant one
    if labels == 1:
        weight, seen = torch.randn(7, 6), right[:, :6]
    else:
        weight, seen = torch.randn(7, labels, 7), right

    stays, fitted = module("narrowed").pair_kept(weight, left.T @ left, right.T @ right, 5)
    lefts, rights = ([*stay.tolist(), 6] for stay in stays)
    rights = [at for at in rights if at < seen.shape[1]]
    formula = "pi,ij,qj->pq" if labels == 1 else "pi,ilj,qj->plq"
    before = torch.einsum(formula, left, weight.double(), seen)
    after = torch.einsum(formula, left[:, lefts], fitted.double(), seen[:, rights])

    assert (5, 5) == (len(lefts) - 1, len(stays[1]))
    assert torch.allclose(before, after, atol=0.02 * float(before.abs().max()))


def test_a_number_that_no_head_has_is_named(module):
    """Rule: who asks for fewer of what a head does not make is told so."""
    network = torch.nn.Module()
    network.heads = {}
    with pytest.raises(SystemExit, match=r"--heads: no such number: tree.arcs"):
        module("narrowed").narrow_heads({}, network, [], {"tree.arcs": 5})


def test_one_of_several_is_chosen_or_nobody(module):
    """Rule: of choices the weights tell who is right beside others, and where nobody is."""
    weighing = module("weighing")
    near, far, alone = {"near": 1.0}, {"far": 1.0}, {"alone": 1.0}
    choices = [weighing.Choice([near, far], [True, False])] * 30
    choices += [weighing.Choice([alone], [False])] * 30

    weights = weighing.weights_of_choices(choices, seen=12, penalty=0.1)

    assert weights["near"] > 0.0 > weights["alone"]
    assert weights["near"] > weights["far"]
    assert weighing.weights_of_choices(choices, seen=31, penalty=0.1) == {}
