import numpy as np

from ffstudio.faces.embed import CROP, embedding_matrix, mean_embedding
from ffstudio.media.pixels.sampling import crop, picture


def embeddings(networks, frames):
    rows = []
    for frame in frames:
        small, scale = picture(frame, 640)
        (faces,) = networks.detector.detect(small[None], scale)
        faces.sort(key=lambda face: float(face.box[0]))
        template = networks.catalog.template("arcface_112_v2")
        crops = [crop(frame, embedding_matrix(face.points, template), CROP) for face in faces]
        rows.append(networks.embedder.embed(np.stack(crops)))
    return np.stack(rows)


def test_the_same_person_is_alike_and_others_are_not(networks, shot020):
    found = embeddings(networks, shot020)
    np.testing.assert_allclose(np.linalg.norm(found, axis=-1), 1, atol=1e-3)
    left, right = found[:, 0], found[:, 1]
    assert (left @ left.T).min() > 0.6
    assert (right @ right.T).min() > 0.6
    assert (left @ right.T).max() < 0.4


def test_nothing_gives_nothing(networks):
    assert networks.embedder.embed(np.zeros((0, CROP, CROP, 3), np.float32)).shape == (0, 256)


def test_the_mean_has_length_one():
    rows = np.eye(3, 256, dtype=np.float32)
    mean = mean_embedding(rows, np.array([2.0, 1.0, 0.0], np.float32))
    assert np.isclose(np.linalg.norm(mean), 1)
    assert np.isclose(mean[0], 2 * mean[1])
    assert mean[2] == 0
