# mistake: Cholesky factor by hand in an array like cov
# fails: test_log_gaussian_distance
# says: where cov holds whole numbers
def log_gaussian(x, mu, cov):
    D = len(mu)
    L = np.zeros_like(cov)
    for i in range(D):
        for j in range(i + 1):
            rest = cov[i, j] - L[i, :j] @ L[j, :j]
            L[i, j] = np.sqrt(rest) if i == j else rest / L[j, j]
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (D * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
