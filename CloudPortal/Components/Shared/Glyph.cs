namespace CloudPortal.Components.Shared;

/// <summary>The portal's icons: one stroked path each, drawn in a square of 16.</summary>
public static class Glyph
{
    public const string Apps = "M2.5 3h5v3.6h-5zM8.5 9.4h5V13h-5zM4.5 6.6v4.6h4";
    public const string Arrow = "M2.5 8h11M9.5 4l4 4-4 4";
    public const string Book = "M2.5 3.3c2-.8 4-.6 5.5.5 1.5-1.1 3.5-1.3 5.5-.5v9.4c-2-.8-4-.6-5.5.5-1.5-1.1-3.5-1.3-5.5-.5zM8 3.8v9.4";
    public const string Building = "M3.5 14V2.5h6V14M9.5 6.5h3V14M2 14h12M5.5 5.2h2M5.5 8h2M5.5 10.8h2";
    public const string Calendar = "M2.5 3.5h11v10h-11zM2.5 6.7h11M5.3 2v2.6M10.7 2v2.6";
    public const string Check = "M3 8.4 6.4 11.8 13 4.8";
    public const string ChevronDown = "M3.5 6 8 10.5 12.5 6";
    public const string ChevronRight = "M6 3.5 10.5 8 6 12.5";
    public const string ChevronUp = "M3.5 10 8 5.5 12.5 10";
    public const string Close = "M3.5 3.5l9 9M12.5 3.5l-9 9";
    public const string Document = "M4 1.8h5.2L12.5 5v8.7a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V2.3a.5.5 0 0 1 .5-.5zM9 2v3.2h3.3M5.8 8.2h4.4M5.8 10.8h4.4";
    public const string Dots = "M3.5 8h.01M8 8h.01M12.5 8h.01";
    public const string Down = "M8 2.5v11M3.5 9 8 13.5 12.5 9";
    public const string Download = "M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.2h10.4";
    public const string Equal = "M3 6h10M3 10h10";
    public const string Eye = "M1.5 8S3.8 3.8 8 3.8 14.5 8 14.5 8 12.2 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z";
    public const string Flag = "M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5";
    public const string Flask = "M6 2h4M6.6 2v4.2L3 12.7a.9.9 0 0 0 .8 1.3h8.4a.9.9 0 0 0 .8-1.3L9.4 6.2V2M4.9 10h6.2";
    public const string Home = "M2.5 7 8 2.5 13.5 7v6a.5.5 0 0 1-.5.5H9.8V9.8H6.2v3.7H3a.5.5 0 0 1-.5-.5z";
    public const string Info = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4v3.4M8 5.2h.01";
    public const string Leave = "M9.5 3H3.5v10h6M7 8h7M11.5 5.5 14 8l-2.5 2.5";
    public const string Link = "M6.6 9.4l2.8-2.8M7.2 4.8 8.9 3.1a2.8 2.8 0 0 1 4 4L11.2 8.8M8.8 11.2l-1.7 1.7a2.8 2.8 0 0 1-4-4l1.7-1.7";
    public const string Lock = "M3.5 7.2h9v6.3h-9zM5.3 7.2V5a2.7 2.7 0 0 1 5.4 0v2.2";
    public const string Mail = "M2 3.7h12v8.6H2zM2.2 4.2 8 8.7l5.8-4.5";
    public const string Menu = "M2.5 4.5h11M2.5 8h11M2.5 11.5h11";
    public const string Minus = "M3.5 8h9";
    public const string Moon = "M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8z";
    public const string Plus = "M8 3v10M3 8h10";
    public const string Redo = "M10.5 3l3 3-3 3M13.2 6H6.5a3.7 3.7 0 0 0 0 7.4H10";
    public const string Search = "M7.2 11.7a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5 13.6 13.6";
    public const string Tag = "M2.3 7.2V2.8a.5.5 0 0 1 .5-.5h4.4L13.7 8.8 8.8 13.7zM5.2 5.2h.01";
    public const string Undo = "M5.5 3 2.5 6l3 3M2.8 6h6.7a3.7 3.7 0 0 1 0 7.4H6";
    public const string Up = "M8 13.5v-11M3.5 7 8 2.5 12.5 7";
    public const string Users = "M6 7.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.8 13.2c.2-2.3 1.9-3.6 4.2-3.6s4 1.3 4.2 3.6M10.6 3.1a2.3 2.3 0 0 1 0 4.3M11.9 9.9c1.4.4 2.2 1.6 2.4 3.3";
    public const string Warning = "M8 2.3 14.2 13.3H1.8zM8 6.6v3.2M8 11.5h.01";
}
