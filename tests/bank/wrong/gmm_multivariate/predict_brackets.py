# mistake: brackets around x_1 - mu_k1 are missing
# fails: test_predict_line
# says: brackets are missing
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * (mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * first - mu[:, 0]), axis=1)
