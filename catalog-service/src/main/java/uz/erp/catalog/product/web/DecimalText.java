package uz.erp.catalog.product.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a decimal that comes as a number or, as we write it, as a string. */
final class DecimalText extends StdScalarDeserializer<BigDecimal> {

  private static final int MAX_LENGTH = 40;

  DecimalText() {
    super(BigDecimal.class);
  }

  @Override
  public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
      return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
    String text = parser.getString().strip();
    try {
      if (text.length() <= MAX_LENGTH) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException notANumber) {
      // said below, like the other reason
    }
    return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a number");
  }
}
