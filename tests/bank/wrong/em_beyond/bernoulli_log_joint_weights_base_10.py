# mistake: log10 of the weights
# fails: test_bernoulli_log_joint_weights
# says: the logarithm of p is to base 10
def bernoulli_log_joint(x, theta, p):
    return np.log10(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
