# mistake: the return is missing
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: nothing is returned
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    print(log_joint)
