# mistake: each product of two coordinates once
# fails: test_log_gaussian_distance
# says: comes in once
def log_gaussian(x, mu, cov):
    m, D = x.shape
    A, squares = np.linalg.inv(cov), np.zeros(m)
    for i in range(D):
        for j in range(i, D):
            squares += A[i, j] * (x[:, i] - mu[i]) * (x[:, j] - mu[j])
    return -0.5 * (D * np.log(2 * np.pi) + np.linalg.slogdet(cov)[1] + squares)
