"""Whether bfloat16 is used where it is had, and only there."""

import importlib
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch, which the package never imports")
TRAINING = Path(__file__).parent.parent.parent / "training"


@pytest.fixture
def precision(monkeypatch):
    """Return the module; scripts of training/ import each other by name."""
    monkeypatch.syspath_prepend(TRAINING)
    return importlib.import_module("precision")


@pytest.mark.parametrize(
    ("had", "expected"),
    [({"avx512_bf16": True}, True), ({"amx_bf16": True}, True), ({"avx512_bf16": False}, False)],
)
def test_a_processor_takes_products_in_bfloat16_if_it_has_it(precision, monkeypatch, had, expected):
    """Rule: what the processor would only imitate is computed in float32."""
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: had)

    with precision.autocast(torch.device("cpu")):
        product = torch.ones(2, 2) @ torch.ones(2, 2)

    assert (product.dtype == torch.bfloat16) is expected
