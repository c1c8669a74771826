# mistake: the sum is collected in an array of the type of x_1
# fails: test_predict_line
# says: with whole numbers in x_1
def predict(x_1, mu, cov, p):
    q, _ = e_step(x_1[:, np.newaxis], mu[:, :1], cov[:, :1, :1], p)
    means = np.zeros_like(x_1)
    for i in range(len(x_1)):
        lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[i] - mu[:, 0])
        means[i] = np.sum(q[i] * lines)
    return means
