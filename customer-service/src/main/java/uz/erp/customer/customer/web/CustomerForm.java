package uz.erp.customer.customer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.customer.CustomerDetails;
import uz.erp.customer.customer.CustomerDraft;
import uz.erp.customer.customer.PhoneNumber;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.SmallJson;

/**
 * What a client records about a customer; blank is the same as absent.
 *
 * @param allowDuplicate that another customer has one of the numbers is known and meant
 */
record CustomerForm(
    @NotBlank @Size(max = 200) @Schema(example = "Test Customer") @Nullable String name,
    @Phone
        @Size(max = 40)
        @Schema(
            description =
                "Any usual spelling, kept as +998XXXXXXXXX; other countries with their code.",
            example = "+998901234567")
        @Nullable String phone,
    @Size(max = 10) @Schema(description = "Further numbers.")
        @Nullable List<@NotNull @Phone @Size(max = 40) String> phones,
    @Email @Size(max = 254) @Schema(example = "customer@example.com") @Nullable String email,
    @Size(max = 500) @Schema(example = "Tashkent, Uzbekistan") @Nullable String address,
    @PastOrPresent(message = "validation.birthday") @Nullable LocalDate birthday,
    @Size(max = 2000) @Nullable String notes,
    @Size(max = 20) @Nullable List<@NotNull @Size(max = 50) String> tags,
    @Positive @Nullable Long groupId,
    @Schema(defaultValue = "true") @Nullable Boolean isActive,
    @PositiveOrZero @Schema(defaultValue = "0.00") @Nullable Money creditLimit,
    @SmallJson @Nullable Map<String, @Nullable Object> attributes,
    @Schema(
            description = "True when it is known and meant that another customer has the number.",
            defaultValue = "false")
        @Nullable Boolean allowDuplicate) {

  private static final LocalDate EARLIEST_BIRTHDAY = LocalDate.of(1900, 1, 1);

  static CustomerForm of(CustomerDetails details) {
    return new CustomerForm(
        details.name(),
        details.phone(),
        details.phones(),
        details.email(),
        details.address(),
        details.birthday(),
        details.notes(),
        details.tags(),
        details.groupId(),
        details.isActive(),
        details.creditLimit(),
        details.attributes(),
        null);
  }

  CustomerDraft draft() {
    return new CustomerDraft(details(), Boolean.TRUE.equals(allowDuplicate));
  }

  private CustomerDetails details() {
    if (birthday != null && birthday.isBefore(EARLIEST_BIRTHDAY)) {
      throw ProblemException.field("birthday", "validation.birthday");
    }
    List<String> numbers =
        Stream.concat(Stream.ofNullable(phone), given(phones))
            .filter(number -> !number.isBlank())
            .map(number -> PhoneNumber.parse(number).orElseThrow().e164())
            .distinct()
            .toList();
    return new CustomerDetails(
        Objects.requireNonNull(name).strip(),
        numbers.isEmpty() ? null : numbers.getFirst(),
        numbers.stream().skip(1).toList(),
        orNull(email),
        orNull(address),
        birthday,
        orNull(notes),
        given(tags).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList(),
        groupId,
        isActive == null || isActive,
        creditLimit == null ? Money.ZERO : creditLimit,
        attributes == null ? Map.of() : attributes);
  }

  private static Stream<String> given(@Nullable List<String> texts) {
    return texts == null ? Stream.of() : texts.stream();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
