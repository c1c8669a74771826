# mistake: the mean is subtracted from x_1 in place
# fails: test_predict_line
# says: the argument x_1 is changed in place
def predict(x_1, mu, cov, p):
    q, _ = e_step(x_1[:, np.newaxis].copy(), mu[:, :1], cov[:, :1, :1], p)
    means = np.zeros(len(x_1))
    for k in range(len(p)):
        x_1 -= mu[k, 0]
        means += q[:, k] * (mu[k, 1] + cov[k, 1, 0] / cov[k, 0, 0] * x_1)
        x_1 += mu[k, 0]
    x_1 -= mu[0, 0]
    return means
