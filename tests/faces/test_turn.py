import cv2
import numpy as np
import pytest

from ffstudio.domain.faces import DetectedFace
from ffstudio.faces.turn import as_stored, quarter_turns, upright


@pytest.mark.parametrize(("rotation", "turns"), [(0, 0), (90, 1), (-90, 3), (180, 2), (-180, 2), (270, 3)])
def test_quarter_turns(rotation: float, turns: int):
    assert quarter_turns(rotation) == turns


@pytest.mark.parametrize("turns", range(4))
def test_a_place_found_upright_is_that_place_in_the_stored_frame(turns: int):
    stored = np.zeros((60, 100, 3), np.uint8)
    cv2.rectangle(stored, (20, 10), (29, 14), (255, 255, 255), -1)
    rows, columns = np.nonzero(upright(stored, turns)[..., 0])
    box = np.array([columns.min(), rows.min(), columns.max(), rows.max()], np.float32)
    point = np.array([[columns[0], rows[0]]], np.float32)
    found = as_stored(DetectedFace(box, point, 1.0), turns, 100, 60)
    np.testing.assert_array_equal(found.box, [20, 10, 29, 14])
    x, y = found.points[0].astype(int)
    assert stored[y, x, 0] == 255
