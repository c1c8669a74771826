# style: one template at a time, columns stacked
def bernoulli_log_joint(x, theta, p):
    def column(template, weight):
        return np.log(weight) + x @ np.log(template) + (1 - x) @ np.log(1 - template)

    return np.column_stack([column(t, w) for t, w in zip(theta, p)])
