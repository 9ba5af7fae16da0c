package uz.erp.customer.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a customer from fields as clients name them, by the very rules of the customer form. */
public interface CustomerDrafts {

  /**
   * @param fields what is to be set; fields left out stay as they are or take their default; {@code
   *     attributes} are merged
   * @param current null for a new customer
   * @return equal to {@code current} when nothing would be different
   * @throws uz.erp.platform.problem.ProblemException 400 that names the fields that break a rule
   */
  CustomerDetails read(Map<String, Object> fields, @Nullable CustomerDetails current);
}
