from pathlib import Path

import numpy as np
import pytest

from ffstudio.domain.failures import ModelUnloadable
from ffstudio.faces.landmarks import CROP, landmark_matrix, load_groups
from ffstudio.inference.catalog import load_catalog, metadata_path
from ffstudio.media.pixels.sampling import crop, picture


def test_groups_cover_all_points_once():
    groups = load_groups(metadata_path(load_catalog().model("lite-landmarks")))
    rows = [row for part in groups.slices.values() for row in range(148)[part]]
    assert sorted(rows) == list(range(148))
    assert len(groups.mesh_indices) == 148
    assert groups["face_oval"] == slice(0, 36)


def test_a_file_that_names_no_groups_is_refused(tmp_path: Path):
    for text in ("", "[]", '{"groups": {"a": "b"}}', '{"groups": {}}'):
        path = tmp_path / "groups.json"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ModelUnloadable, match="landmark groups"):
            load_groups(path)


def test_landmarks_lie_on_the_face(networks, shot020):
    frame = shot020[0]
    small, scale = picture(frame, 640)
    (faces,) = networks.detector.detect(small[None], scale)
    template = networks.catalog.template("arcface_128")
    matrices = np.stack([landmark_matrix(face.points, template) for face in faces])
    crops = np.stack([crop(frame, matrix, CROP) for matrix in matrices])
    landmarks, confidence = networks.landmarker.locate(crops, matrices)
    assert landmarks.shape == (2, 148, 2)
    assert landmarks.dtype == confidence.dtype == np.float32
    assert (confidence > 0.9).all()
    groups = networks.landmarker.groups
    for face, points in zip(faces, landmarks, strict=True):
        apart = np.linalg.norm(face.points[1] - face.points[0])
        for part, five in (("right_eye", 0), ("left_eye", 1)):
            assert np.linalg.norm(points[groups[part]].mean(axis=0) - face.points[five]) < 0.15 * apart
        mouth = face.points[3:].mean(axis=0)
        assert np.linalg.norm(points[groups["lips_outer"]].mean(axis=0) - mouth) < 0.25 * apart


def test_no_crops_give_no_landmarks(networks):
    empty = np.zeros((0, CROP, CROP, 3), np.float32)
    landmarks, confidence = networks.landmarker.locate(empty, np.zeros((0, 2, 3)))
    assert landmarks.shape == (0, 148, 2)
    assert confidence.shape == (0,)
