# style: Cholesky factor and substitution by hand with math; a list is returned
import math


def log_gaussian(x, mu, cov):
    D = len(mu)
    L = [[0.0] * D for _ in range(D)]
    for i in range(D):
        for j in range(i + 1):
            rest = float(cov[i][j]) - sum(L[i][n] * L[j][n] for n in range(j))
            L[i][j] = math.sqrt(rest) if i == j else rest / L[j][j]
    constant = D * math.log(2 * math.pi) / 2 + sum(math.log(L[j][j]) for j in range(D))
    result = []
    for point in x:
        y = []
        for i in range(D):
            y.append((point[i] - mu[i] - sum(L[i][n] * y[n] for n in range(i))) / L[i][i])
        result.append(-constant - math.fsum(value * value for value in y) / 2)
    return result
