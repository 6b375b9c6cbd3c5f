"""`python packaging/lite COMMAND …`: how the Lite pack is made."""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])  # this folder is imported as the package `lite`

from lite.commands import main  # noqa: E402

if __name__ == "__main__":
    main(sys.argv[1:])
