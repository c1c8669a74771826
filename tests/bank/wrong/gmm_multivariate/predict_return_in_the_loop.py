# mistake: the return stands inside the loop
# fails: test_predict_weights
# says: only component 1 counts
def predict(x_1, mu, cov, p):
    q, _ = e_step(x_1[:, np.newaxis], mu[:, :1], cov[:, :1, :1], p)
    total = np.zeros(len(x_1))
    for k in range(len(p)):
        total += q[:, k] * (mu[k, 1] + cov[k, 1, 0] / cov[k, 0, 0] * (x_1 - mu[k, 0]))
        return total
