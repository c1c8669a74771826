# mistake: the second responsibility is 1 minus the first, others don't count
# fails: test_predict_weights
# says: for 7 points and 3 components
def predict(x_1, mu, cov, p):
    q, _ = e_step(x_1[:, np.newaxis], mu[:, :1], cov[:, :1, :1], p)
    lines = [mu[k, 1] + cov[k, 1, 0] / cov[k, 0, 0] * (x_1 - mu[k, 0]) for k in range(len(p))]
    return q[:, 0] * lines[0] + (1 - q[:, 0]) * lines[-1]
