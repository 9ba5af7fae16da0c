package uz.erp.auth.registration.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.ConfirmedPassword;
import uz.erp.auth.account.GoodPassword;
import uz.erp.auth.account.NewUser;
import uz.erp.auth.account.Password;
import uz.erp.auth.account.PhoneNumber;
import uz.erp.auth.account.Trimmed;
import uz.erp.auth.account.Username;
import uz.erp.auth.registration.RegisterOwner;
import uz.erp.auth.store.NewStore;
import uz.erp.auth.store.Slug;
import uz.erp.auth.store.StoreDetails;
import uz.erp.auth.store.StoreSettings;

/** The one form by which an owner registers; the aliases are those of the older documentation. */
@ConfirmedPassword
@Schema(description = "Registration of an owner and a store")
record RegistrationRequest(
    @Schema(
            example = "owner1",
            description = "The name to sign in with, unique in the whole system")
        @NotBlank
        @Size(max = Username.MAX_LENGTH)
        @Pattern(regexp = Username.PATTERN, message = "validation.username")
        String username,
    @Schema(type = "string", format = "password", minLength = 8, example = "SecurePass123!")
        @NotNull
        @GoodPassword
        Password password,
    @Schema(
            type = "string",
            format = "password",
            example = "SecurePass123!",
            description = "The password once more; password2 is accepted as well")
        @NotNull
        @JsonAlias("password2")
        Password passwordConfirm,
    @Schema(example = "Иван") @NotBlank @Size(max = 150) String firstName,
    @Schema(example = "Иванов") @Size(max = 150) @Nullable String lastName,
    @Schema(example = "Сергеевич") @Size(max = 150) @Nullable String middleName,
    @Schema(example = "ivan@example.com") @Email @Size(max = 254) @Nullable String email,
    @Schema(example = "+998901234567", description = "The owner's phone; phone is accepted as well")
        @JsonAlias("phone")
        @PhoneNumber
        @Nullable String ownerPhone,
    @Schema(example = "Мой Магазин") @NotBlank @Size(max = 200) String storeName,
    @Schema(example = "moy-magazin", description = "Made from the name when absent")
        @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = "^(" + Slug.PATTERN + ")?$", message = "validation.slug")
        @Nullable String storeSlug,
    @Schema(example = "Магазин одежды премиум класса") @Size(max = 2000)
        @Nullable String storeDescription,
    @Schema(example = "г. Ташкент, ул. Навои, 25") @Size(max = 500) @Nullable String storeAddress,
    @Schema(example = "Ташкент") @Size(max = 100) @Nullable String storeCity,
    @Schema(example = "Ташкентская область") @Size(max = 100) @Nullable String storeRegion,
    @Schema(example = "+998712345678") @PhoneNumber @Nullable String storePhone,
    @Schema(example = "info@mystore.uz") @Email @Size(max = 254) @Nullable String storeEmail,
    @Schema(example = "ООО Супермаркет Азия") @Size(max = 255) @Nullable String storeLegalName,
    @Schema(example = "123456789") @Size(max = 20) @Nullable String storeTaxId)
    implements ConfirmedPassword.Form {

  RegisterOwner toCommand() {
    return new RegisterOwner(
        new NewUser(
            new Username(username),
            Trimmed.of(email),
            Trimmed.of(firstName),
            Trimmed.of(lastName),
            Trimmed.of(middleName),
            Trimmed.of(ownerPhone)),
        password,
        new NewStore(
            storeSlug == null || storeSlug.isEmpty() ? null : new Slug(storeSlug),
            new StoreDetails(
                Trimmed.of(storeName),
                Trimmed.of(storeDescription),
                Trimmed.of(storeAddress),
                Trimmed.of(storeCity),
                Trimmed.of(storeRegion),
                Trimmed.of(storePhone),
                Trimmed.of(storeEmail),
                Trimmed.of(storeLegalName),
                Trimmed.of(storeTaxId),
                StoreSettings.DEFAULT)));
  }
}
