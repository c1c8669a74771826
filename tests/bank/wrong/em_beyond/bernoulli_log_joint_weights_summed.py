# mistake: the sum of all log p
# fails: test_bernoulli_log_joint_weights
# says: all templates get the sum of all log p
def bernoulli_log_joint(x, theta, p):
    return np.sum(np.log(p)) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
