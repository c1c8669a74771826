# mistake: one line through mean and covariance of the whole mixture
# fails: test_predict_weights
# says: Is it a line of the whole mixture
def predict(x_1, mu, cov, p):
    centre = p @ mu
    d = mu - centre
    S = np.tensordot(p, cov, axes=1) + (p[:, np.newaxis] * d).T @ d
    return centre[1] + S[1, 0] / S[0, 0] * (x_1 - centre[0])
