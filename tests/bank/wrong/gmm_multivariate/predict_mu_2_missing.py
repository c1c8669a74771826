# mistake: mu_k2 is not added
# fails: test_predict_line
# says: mu_k2 is missing
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0]), axis=1)
