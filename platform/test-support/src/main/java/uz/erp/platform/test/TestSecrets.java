package uz.erp.platform.test;

/** The secrets that a service under test is given in the place of generated ones. */
public final class TestSecrets {

  /** Opens the management endpoints. */
  public static final String MANAGEMENT_KEY = "management-key-of-tests-0123456789";

  /** Of every part, as caller and as callee. */
  public static final String INTERNAL_KEY = "internal-key-of-tests-0123456789";

  private TestSecrets() {}
}
