# mistake: 1e-12 is added to the weights
# fails: test_bernoulli_log_joint_weights
# says: Is something added to the weights
def bernoulli_log_joint(x, theta, p):
    return np.log(p + 1e-12) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
