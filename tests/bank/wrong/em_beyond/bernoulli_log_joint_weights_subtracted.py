# mistake: log p is subtracted
# fails: test_bernoulli_log_joint_weights
# says: log p_k is subtracted
def bernoulli_log_joint(x, theta, p):
    return x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T - np.log(p)
