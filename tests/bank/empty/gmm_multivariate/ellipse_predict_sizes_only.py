# idea: a circle of the right number of points, and a curve through the points' numbers
def ellipse(mu, cov, n_sigma, n_points):
    angles = np.linspace(0, 2 * np.pi, n_points)
    return 3 * np.column_stack([np.cos(angles), np.sin(angles)])


def predict(x_1, mu, cov, p):
    return np.linspace(0, len(p), len(x_1))
