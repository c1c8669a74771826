# mistake: labels returned
# fails: test_e_step_values test_e_step_range test_predict_line test_predict_weights test_predict_far
# says: q holds whole numbers, one for each point
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.argmax(a, axis=1), np.sum(log_f)
