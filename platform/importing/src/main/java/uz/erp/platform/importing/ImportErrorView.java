package uz.erp.platform.importing;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was not taken.
 *
 * @param row its number in the file
 * @param column the field; null when the whole row is to blame
 * @param code stable, for programs
 * @param message in the caller's language
 * @param value what the cell says, at most 200 characters of it
 */
public record ImportErrorView(
    int row, @Nullable String column, String code, String message, String value) {}
