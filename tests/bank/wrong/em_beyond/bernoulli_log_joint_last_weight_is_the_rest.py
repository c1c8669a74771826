# mistake: the last weight is 1 - p[0]
# fails: test_bernoulli_log_joint_weights
# says: Is it written for two templates only
def bernoulli_log_joint(x, theta, p):
    p = np.append(p[:-1], 1 - p[0]) if len(p) > 1 else p
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
