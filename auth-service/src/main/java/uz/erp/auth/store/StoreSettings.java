package uz.erp.auth.store;

/**
 * What services need of a store with every request; they read it from the pass.
 *
 * @param timezone where its day begins and ends, a name of the tz database
 * @param currency ISO 4217
 * @param language for what is not an answer to a request
 */
public record StoreSettings(String timezone, String currency, String language) {

  public static final StoreSettings DEFAULT = new StoreSettings("Asia/Tashkent", "UZS", "ru");
}
