# mistake: weights after the softmax
# fails: test_e_step_values
# says: the weights come in after the division
def e_step(x, mu, cov, p):
    g = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    largest = np.max(g, axis=1, keepdims=True)
    shares = np.exp(g - largest)
    q = p * shares / np.sum(shares, axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        log_f = np.logaddexp.reduce(g + np.log(p), axis=1)
    return q, np.sum(log_f)
