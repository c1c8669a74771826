# mistake: n_sigma standard deviations are taken for the share of a Gaussian in one dimension
# fails: test_ellipse_distance
# says: all points have the distance
from scipy.stats import chi2, norm


def ellipse(mu, cov, n_sigma, n_points):
    radius = np.sqrt(chi2.ppf(norm.cdf(n_sigma) - norm.cdf(-n_sigma), df=2))
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + radius * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
