import math


def ellipse(mu, cov, n_sigma, n_points):
    a = math.sqrt(cov[0, 0])
    b = cov[1, 0] / a
    c = math.sqrt(cov[1, 1] - b * b)
    points = []
    for j in range(n_points):
        phi = 0.7 + 2 * math.pi * j / n_points
        u, v = n_sigma * math.cos(phi), n_sigma * math.sin(phi)
        points.append([mu[0] + a * u, mu[1] + b * u + c * v])
    return points
