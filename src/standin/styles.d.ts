/** Style sheets are bundled beside the page by whoever builds it. */
declare module "*.css";
