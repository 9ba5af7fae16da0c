package uz.erp.sales.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms of a {@code where} that all must hold, and the values of their parameters. */
public final class Conditions {

  private final List<String> terms = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  /** Adds a term without parameters, or whose parameters are given by {@link #param}. */
  public Conditions add(String term) {
    terms.add(term);
    return this;
  }

  /** Adds a term and its parameter. */
  public Conditions add(String term, String name, Object value) {
    return add(term).param(name, value);
  }

  /** Adds a term that narrows only when its value is given. */
  public Conditions addUnlessNull(String term, String name, @Nullable Object value) {
    return value == null ? this : add(term, name, value);
  }

  public Conditions param(String name, Object value) {
    params.put(name, value);
    return this;
  }

  /** With {@code where} in front; empty when nothing narrows. */
  public String where() {
    return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
  }

  public Map<String, Object> params() {
    return Map.copyOf(params);
  }
}
