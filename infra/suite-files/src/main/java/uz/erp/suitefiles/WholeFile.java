package uz.erp.suitefiles;

/**
 * A file of which nothing is written by hand.
 *
 * @param template name of the resource
 * @param context what the template speaks of
 */
record WholeFile(String path, String template, Object context) implements MadeFile {

  @Override
  public String made(String now) {
    return Templates.render(template, context);
  }
}
