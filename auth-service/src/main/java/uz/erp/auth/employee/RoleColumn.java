package uz.erp.auth.employee;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a role by its code, so that renaming a constant changes no data. */
@Converter
class RoleColumn implements AttributeConverter<Role, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Role role) {
    return role == null ? null : role.code();
  }

  @Override
  public @Nullable Role convertToEntityAttribute(@Nullable String code) {
    return code == null ? null : Role.get(code);
  }
}
