# mistake: sigma instead of sigma**2 in the exponent
# fails: test_e_step_values test_em_right_answer
# says: the exponent of (2) divides by sigma where sigma squared belongs
def e_step(x, mu, sigma, p):
    q = p / (sigma * np.sqrt(2 * np.pi)) * np.exp(-((x[:, None] - mu) ** 2) / (2 * sigma))
    return q / q.sum(axis=1, keepdims=True)
