# mistake: the lines are averaged with the weights p_k
# fails: test_predict_weights
# says: the lines are averaged with the weights p_k
def predict(x_1, mu, cov, p):
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[:, np.newaxis] - mu[:, 0])
    return lines @ p
