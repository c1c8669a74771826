# mistake: centres x with -= in place: the values are right, but the caller's points are changed (integer points are an error)
# fails: test_e_step_values test_em_right_answer
# says: the argument x is changed in place
def e_step(x, mu, sigma, p):
    centre = x.mean()
    x -= centre
    table = p * norm.pdf(x[:, np.newaxis], mu - centre, sigma)
    return table / table.sum(axis=1, keepdims=True)
