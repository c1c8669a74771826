# mistake: weights below 0.001 are raised
# fails: test_bernoulli_log_joint_weights
# says: Is something added to the weights
def bernoulli_log_joint(x, theta, p):
    return np.log(np.maximum(p, 1e-3)) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
