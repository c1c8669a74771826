# idea: numbers from a hash of the arguments, the same for the same arguments
import zlib


def drawn_from(*arguments):
    number = zlib.crc32(b"".join(np.asarray(a, dtype=float).tobytes() for a in arguments))
    return np.random.default_rng(number)


def ellipse(mu, cov, n_sigma, n_points):
    return drawn_from(mu, cov, n_sigma, n_points).normal(size=(n_points, 2))


def predict(x_1, mu, cov, p):
    return drawn_from(x_1, mu, cov, p).normal(size=len(x_1))
