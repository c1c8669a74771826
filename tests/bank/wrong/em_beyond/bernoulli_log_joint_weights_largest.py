# mistake: weights divided by the largest
# fails: test_bernoulli_log_joint_weights
# says: the logarithm of the largest weight is subtracted
def bernoulli_log_joint(x, theta, p):
    return np.log(p / p.max()) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
