# mistake: scipy's Cholesky factor is upper, and taken for a lower one
# fails: test_ellipse_distance
# says: the Cholesky factor is transposed
from scipy.linalg import cholesky


def ellipse(mu, cov, n_sigma, n_points):
    A = cholesky(cov)
    phi = np.linspace(0, 2 * np.pi, n_points)
    return (mu[:, np.newaxis] + n_sigma * A @ np.array([np.cos(phi), np.sin(phi)])).T
