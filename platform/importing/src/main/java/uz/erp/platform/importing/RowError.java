package uz.erp.platform.importing;

import java.util.List;

/**
 * Why a row of a file was not taken.
 *
 * @param row its number in the file
 * @param column the field, or nothing when the whole row is to blame
 * @param key of the message
 * @param value what the cell says
 */
public record RowError(int row, String column, String key, List<Object> arguments, String value) {

  private static final int MAX_VALUE = 200;

  public RowError {
    arguments = List.copyOf(arguments);
    value = value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
  }
}
