"""How exactly a network computes while it is trained and measured."""

from __future__ import annotations

import torch

# By these names processors say that they multiply in bfloat16.
_BFLOAT16 = ("amx_bf16", "avx512_bf16", "bf16")


def autocast(device: torch.device) -> torch.autocast:
    """
    Return a context in which products are taken in bfloat16, where the device has it.

    A processor without it would imitate it, and take several times as long as in float32.
    """
    is_had = device.type != "cpu" or any(map(torch.cpu.get_capabilities().get, _BFLOAT16))
    return torch.autocast(device.type, torch.bfloat16, enabled=is_had)
