"""Write numbered reports into a ledger and say each number once it is acknowledged."""

import os
import sys
from pathlib import Path

from dragoman.ledger import Ledger

sys.path.insert(0, str(Path(__file__).parent))

from conftest import made

path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with Ledger(path) as ledger:
    for number in range(first, last):
        deed = ledger.add(*made(number), version="1")
        os.write(1, f"{number} {deed}\n".encode())
