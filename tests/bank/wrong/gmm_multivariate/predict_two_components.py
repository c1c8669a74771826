# mistake: written for two components
# fails: test_predict_weights
# says: it runs with two components
def predict(x_1, mu, cov, p):
    q, _ = e_step(x_1[:, np.newaxis], mu[:, :1], cov[:, :1, :1], p)
    one, other = (mu[k, 1] + cov[k, 1, 0] / cov[k, 0, 0] * (x_1 - mu[k, 0]) for k in range(2))
    return q[:, 0] * one + q[:, 1] * other
